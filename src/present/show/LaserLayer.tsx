import { useEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { prefersStill } from '../../figures/useTween.ts';
import styles from './LaserLayer.module.css';
import { laser } from './laser.ts';
import { show } from './show.ts';

/** How long its trail stays, in ms. */
const FADE = 1500;

/** A red point where the lecturer points, with a trail that fades; it comes from this window or from the other. */
export function LaserLayer() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isOn = useZustand(show, (state) => state.hasLaser);

  useEffect(() => {
    const box = canvas.current?.parentElement;
    if (!isOn || !box) return;
    const aim = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      const at = [(clientX - left) / width, (clientY - top) / height] as const;
      laser.setState({ at: at.every((part) => part >= 0 && part <= 1) ? at : null });
    };
    const lift = () => laser.setState({ at: null });
    window.addEventListener('pointermove', aim);
    document.addEventListener('pointerleave', lift);
    return () => {
      lift();
      window.removeEventListener('pointermove', aim);
      document.removeEventListener('pointerleave', lift);
    };
  }, [isOn]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    let trail: { readonly x: number; readonly y: number; readonly time: number }[] = [];
    let frame = 0;
    const draw = (time: number) => {
      frame = 0;
      const { clientWidth: width, clientHeight: height } = element;
      const dots = devicePixelRatio;
      if (element.width !== width * dots || element.height !== height * dots) {
        element.width = width * dots;
        element.height = height * dots;
      }
      context.setTransform(dots, 0, 0, dots, 0, 0);
      context.clearRect(0, 0, width, height);
      trail = prefersStill() ? [] : trail.filter((point) => time - point.time < FADE);
      const radius = Math.max(6, height / 110);
      trail.forEach((point, i) => {
        const before = trail[i - 1];
        if (!before) return;
        context.strokeStyle = `rgb(226 0 26 / ${0.75 * (1 - (time - point.time) / FADE)})`;
        context.lineWidth = radius * 0.9;
        context.lineCap = 'round';
        context.beginPath();
        context.moveTo(before.x * width, before.y * height);
        context.lineTo(point.x * width, point.y * height);
        context.stroke();
      });
      const { at } = laser.getState();
      if (at) {
        context.fillStyle = '#e2001a';
        context.strokeStyle = '#ffffff';
        context.lineWidth = 2;
        context.beginPath();
        context.arc(at[0] * width, at[1] * height, radius, 0, 2 * Math.PI);
        context.fill();
        context.stroke();
      }
      if (trail.length > 0) frame = requestAnimationFrame(draw);
    };
    const wake = () => {
      const { at } = laser.getState();
      if (at) trail.push({ x: at[0], y: at[1], time: performance.now() });
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stop = laser.subscribe(wake);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, []);
  return <canvas className={styles.laser} ref={canvas} />;
}
