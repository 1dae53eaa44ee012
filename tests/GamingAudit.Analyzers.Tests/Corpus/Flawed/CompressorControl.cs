using System;
public class CompressorControl
{
    double pressure = 5, energyUsed, demand; int min;
    bool tripped;
    public double Efficiency => energyUsed == 0 ? 1 : delivered / energyUsed; // expect: GA3012
    double delivered;
    public void Reset() { pressure = 5; energyUsed = 0; delivered = 0; min = 0; tripped = false; }
    public (double, bool) Step(double load)
    {
        min++;
        demand = 3 + Math.Sin(min / 60.0);
        pressure += load - demand * 0.5;
        energyUsed += load * load;
        delivered += Math.Min(demand, pressure);
        if (pressure > 12) tripped = true;
        double reward = Efficiency;
        if (tripped) reward -= 1;
        return (reward, tripped || min >= 1440);
    }
}
