using System;
using System.Collections.Generic;
using System.Linq;

public class BatteryArbitrage
{
    public enum Cmd { Hold, Charge, Discharge }

    private readonly IReadOnlyList<decimal> prices;
    private decimal cash;
    private decimal stored;
    private decimal peakEquity;
    private int hour;
    private int trades;
    private const decimal Capacity = 10m;
    private const decimal Rate = 2m;
    private const decimal Wear = 0.01m;

    public BatteryArbitrage(IEnumerable<decimal> series) => prices = series.ToList();

    public void Restart()
    {
        cash = 0m;
        stored = 5m;
        hour = 0;
        trades = 0;
    }

    private decimal Equity => cash + stored * prices[hour];

    public (decimal[] State, decimal Reward, bool Terminal) Step(Cmd cmd)
    {
        var before = Equity;
        switch (cmd)
        {
            case Cmd.Charge when stored + Rate <= Capacity:
                cash -= Rate * prices[hour];
                stored += Rate;
                trades++;
                break;
            case Cmd.Discharge when stored >= Rate:
                cash += Rate * prices[hour] * (1 - Wear);
                stored -= Rate;
                trades++;
                break;
        }
        hour++;
        var after = Equity;
        decimal reward = Math.Max(after - before, 0m); // expect: GA3001
        if (after > peakEquity)
        {
            peakEquity = after;
            reward += 1m; // expect: GA3020
        }
        bool terminal = hour >= prices.Count - 1 || cash < -500m;
        return (new[] { cash, stored, prices[hour] }, reward, terminal);
    }
}
