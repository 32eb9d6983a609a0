import { around } from './fetchAround.ts';

type Views = ReturnType<typeof around>['views'];

/** A view that stands around the stage; it comes in a file of its own, before anything is drawn. */
const view = (name: keyof Views) => {
  function Around() {
    const View = around().views[name];
    return <View />;
  }
  return Around;
};

export const EditWeights = view('EditWeights');
export const Equation = view('Equation');
export const InputText = view('InputText');
export const PhasePicture = view('PhasePicture');
export const StoryView = view('StoryView');
export const Transport = view('Transport');
