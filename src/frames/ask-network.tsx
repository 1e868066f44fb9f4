import { ASKED_NETWORK_PARTS } from '../explorer/embed/askedNetworkParts';
import { openAskingFrame } from '../explorer/embed/openAskingFrame';
import { openNetworkEngine } from '../worker/network/openNetworkEngine';

openAskingFrame(ASKED_NETWORK_PARTS, openNetworkEngine);
