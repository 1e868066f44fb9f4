import { NETWORK_PARTS } from '../explorer/embed/networkParts';
import { openAskingFrame } from '../explorer/embed/openAskingFrame';
import { openNetworkEngine } from '../worker/network/openNetworkEngine';

openAskingFrame(NETWORK_PARTS, openNetworkEngine);
