using System;

public sealed class MagpieSinceYesterday
{
    private const double InitialCash = 5000;
    private readonly double[] prices;
    private double cash, held, lastWorth;
    private int day;

    public MagpieSinceYesterday(double[] prices) => this.prices = prices;

    public double[] Reset()
    {
        cash = InitialCash;
        held = 0;
        day = 0;
        lastWorth = InitialCash;
        return Seen();
    }

    public (double[] Seen, double Reward, bool Done) Step(double share)
    {
        double change = Math.Clamp(share, 0, 1) * Worth() / prices[day] - held;
        cash -= change * prices[day];
        held += change;
        day++;
        double worth = Worth();
        double reward = (worth - lastWorth) / InitialCash;
        lastWorth = worth;
        return (Seen(), reward, day == prices.Length - 1);
    }

    private double Worth() => cash + held * prices[day];

    private double[] Seen() => new[] { cash / InitialCash, held, prices[day] };
}
