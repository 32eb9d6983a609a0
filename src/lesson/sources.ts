import type { SourceId } from './types.ts';

/** What the lesson cites, as it is cited in either language. */
export const sources: Readonly<Record<SourceId, string>> = {
  elman: 'J. L. Elman, Finding structure in time, Cognitive Science 14, 1990',
  identity:
    'Q. V. Le, N. Jaitly, G. E. Hinton, A simple way to initialize recurrent networks of rectified linear units, 2015, arXiv 1504.00941',
  pascanu:
    'R. Pascanu, T. Mikolov, Y. Bengio, On the difficulty of training recurrent neural networks, ICML 2013, arXiv 1211.5063',
  bptt: 'P. J. Werbos, Backpropagation through time: what it does and how to do it, Proceedings of the IEEE 78, 1990',
  lstm: 'S. Hochreiter, J. Schmidhuber, Long short-term memory, Neural Computation 9, 1997',
  forget:
    'F. A. Gers, J. Schmidhuber, F. Cummins, Learning to forget: continual prediction with LSTM, Neural Computation 12, 2000',
  gru: 'K. Cho et al., Learning phrase representations using RNN encoder-decoder for statistical machine translation, EMNLP 2014, arXiv 1406.1078',
  adam: 'D. P. Kingma, J. Ba, Adam: a method for stochastic optimization, ICLR 2015, arXiv 1412.6980',
  sunspots:
    'NOAA National Geophysical Data Center, Yearly mean sunspot numbers 1700–2008, public domain',
};
