using System;
using System.Collections.Generic;

public class RaceTrackEnv
{
    private double position, lastGap;
    private int steps;

    public double[] Reset()
    {
        position = 0;
        steps = 0;
        lastGap = 50;
        return new[] { position };
    }

    public (double[] observation, double reward, bool done) Step(double push)
    {
        position += push;
        steps++;
        double gap = Math.Abs(50 - position);
        double delta = lastGap - gap;
        double reward = 0;
        if (delta > 0) reward += delta * 2.0; // expect: GA3001
        else reward += delta * 0.5;
        lastGap = gap;
        bool done = gap < 1 || steps > 400;
        if (gap < 1) reward += 20;
        return (new[] { position }, reward, done);
    }
}
