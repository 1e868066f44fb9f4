import { NETWORK_PARTS } from '../explorer/embed/networkParts';
import { openFrame } from '../explorer/embed/openFrame';
import { openNetworkEngine } from '../worker/network/openNetworkEngine';

openFrame(NETWORK_PARTS, openNetworkEngine);
