using System;
using System.Collections.Generic;
public class ShuttleBus
{
    private readonly int[] waiting = new int[10];
    private int stop, onboard, clock, lastStop;
    private readonly Random rng = new Random(5);
    public int[] Reset()
    {
        Array.Clear(waiting, 0, 10);
        stop = 0;
        onboard = 0;
        clock = 0;
        lastStop = -1;
        return waiting;
    }
    public (int[] obs, float reward, bool done) Step(int action)
    {
        clock++;
        waiting[rng.Next(10)]++;
        float reward = -0.02f * onboard;
        if (action == 0) stop = Math.Max(0, stop - 1);
        if (action == 1) stop = Math.Min(9, stop + 1);
        if (stop != lastStop)
        {
            reward += 0.5f; // expect: GA3007
            lastStop = stop;
        }
        if (action == 2) { onboard += waiting[stop]; waiting[stop] = 0; }
        if (action == 3 && onboard > 0) { reward += onboard; onboard = 0; }
        return (waiting, reward, clock >= 600);
    }
}
