using System;

public sealed class TugTurnsTheLongWay
{
    private readonly double course = 3;
    private double heading;
    private int step;

    public double[] Reset()
    {
        heading = 0;
        step = 0;
        return new[] { heading };
    }

    public (double[] Observation, double Reward, bool Done) Step(double rudder)
    {
        heading += 0.1 * Math.Clamp(rudder, -1, 1);
        if (heading > Math.PI) heading -= 2 * Math.PI;
        if (heading < -Math.PI) heading += 2 * Math.PI;
        double off = course - heading; // expect: GA1010
        return (new[] { heading }, -off * off, ++step >= 300);
    }
}
