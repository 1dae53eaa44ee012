using System;

public class TankState { public double Level; public double Inflow; public bool Overflowed; }

public static class TankReward
{
    // keep the tank between 40 and 60 percent
    public static double Of(TankState s, double valve)
    {
        double r = 0.0;
        if (s.Level > 0.4 && s.Level < 0.6) r = 1.0;
        if (s.Overflowed) r -= 5.0;
        double wear = Math.Abs(valve) * 0.1; // expect: GA1006
        return r;
    }
}
