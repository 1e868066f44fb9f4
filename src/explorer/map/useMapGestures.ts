import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Dtype } from '../../core/dtype';
import { type MapPoint, type MapView, panView, pinchView } from './mapView';

/** Farther than this a press is a drag. */
const CLICK_PX = 4;

/** What hands do to a map. */
interface MapGestures {
  readonly view: MapView;
  readonly cells: { readonly columns: number; readonly rows: number };
  readonly dtype: Dtype;
  setView(view: MapView): void;
  /** Seen `factor` times as close about a point, by the wheel. */
  zoom(factor: number, about: MapPoint): void;
  /** The pointer is over a point, and nothing is pressed. */
  point(point: MapPoint): void;
  click(point: MapPoint, isShift: boolean): void;
}

/** Where each finger or the mouse was pressed and is, and how the map was then. */
interface Press {
  readonly at: Map<number, { readonly from: MapPoint; to: MapPoint; isDrag: boolean }>;
  view: MapView;
  /** Whether two fingers were down: what is lifted after that is no click. */
  isPinch: boolean;
}

/** Drag, wheel, pinch and click on a map. One finger that moves up or down scrolls the page. */
export function useMapGestures(plot: RefObject<HTMLElement | null>, gestures: MapGestures) {
  const { view, cells, dtype } = gestures;
  const press = useRef<Press | null>(null);
  const latest = useRef(gestures);
  latest.current = gestures;

  // React's own listeners could not keep the page from scrolling
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
      if (scrolls && !event.ctrlKey && document.activeElement !== element) return;
      event.preventDefault();
      const turned = Math.max(-100, Math.min(100, event.deltaY));
      latest.current.zoom(Math.exp(-turned / 200), pointAt(element, event));
    };
    const keepPage = (event: TouchEvent) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    };
    element.addEventListener('wheel', turn, { passive: false });
    element.addEventListener('touchstart', keepPage, { passive: false });
    element.addEventListener('touchmove', keepPage, { passive: false });
    return () => {
      element.removeEventListener('wheel', turn);
      element.removeEventListener('touchstart', keepPage);
      element.removeEventListener('touchmove', keepPage);
    };
  }, [plot]);

  /** From here on the fingers that are down move the map as it is now. */
  const begin = (now: Press) => {
    now.view = view;
    for (const [id, { to, isDrag }] of now.at) now.at.set(id, { from: to, to, isDrag });
  };

  const lift = (event: PointerEvent<HTMLElement>) => {
    const now = press.current;
    const lifted = now?.at.get(event.pointerId);
    if (!now || !lifted) return;
    now.at.delete(event.pointerId);
    if (now.at.size > 0) return begin(now);
    press.current = null;
    const isClick = event.type === 'pointerup' && !lifted.isDrag && !now.isPinch;
    if (isClick) gestures.click(pointAt(event.currentTarget, event), event.shiftKey);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current ??= { at: new Map(), view, isPinch: false };
      const now = press.current;
      const point = pointAt(event.currentTarget, event);
      now.at.set(event.pointerId, { from: point, to: point, isDrag: false });
      now.isPinch ||= now.at.size > 1;
      begin(now);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const to = pointAt(event.currentTarget, event);
      const now = press.current;
      const finger = now?.at.get(event.pointerId);
      if (!now || !finger) return gestures.point(to);
      finger.to = to;
      const { columns, rows } = cells;
      const moved = Math.hypot((to.x - finger.from.x) * columns, (to.y - finger.from.y) * rows);
      finger.isDrag ||= moved > CLICK_PX;
      const [first, second] = now.at.values();
      const next =
        first && second
          ? pinchView(now.view, { from: [first.from, second.from], to: [first.to, second.to] }, cells, dtype)
          : finger.isDrag
            ? panView(now.view, { x: finger.from.x - to.x, y: finger.from.y - to.y })
            : null;
      if (next) gestures.setView(next);
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  };
}

function pointAt(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): MapPoint {
  const box = element.getBoundingClientRect();
  return { x: (clientX - box.left) / box.width, y: (box.bottom - clientY) / box.height };
}
