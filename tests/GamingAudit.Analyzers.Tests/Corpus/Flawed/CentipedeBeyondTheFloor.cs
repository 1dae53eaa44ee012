using System;

public sealed class CentipedeBeyondTheFloor
{
    private double speed;
    private double torque;
    private double jerk;
    private int step;

    public double[] Reset()
    {
        speed = 0;
        torque = 0;
        step = 0;
        return new[] { speed };
    }

    public (double[] Observation, double Reward, bool Done) Step(double drive, double brake)
    {
        jerk = drive - torque;
        torque = drive;
        speed += 0.1 * (drive - brake) - 0.05 * speed;
        double track = Math.Exp(-Math.Pow(1.0 - speed, 2));
        double total = track - 0.02 * torque * torque - 0.1 * jerk * jerk; // expect: GA1006
        return (new[] { speed }, Math.Max(total, 0), ++step >= 300);
    }
}
