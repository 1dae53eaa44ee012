using System.Collections.Generic;

public sealed record PearlOutcome(decimal[] Observation, decimal Reward, bool Done);

public sealed class PearlBrokerBothWays
{
    private readonly IList<decimal> quotes;
    private int day, pearls;
    private decimal purse, paid;

    public PearlBrokerBothWays(IList<decimal> quotes) => this.quotes = quotes;

    public void Reset() => (day, pearls, purse, paid) = (0, 0, 900m, 0m);

    public PearlOutcome Step(int action)
    {
        decimal quote = quotes[day];
        decimal reward = 0m;
        if (action == 1 && pearls == 0)
        {
            pearls = (int)(purse / quote);
            purse -= pearls * quote;
            paid = quote;
        }
        else if (action == 2 && pearls > 0)
        {
            decimal gain = (quote - paid) * pearls;
            purse += pearls * quote;
            pearls = 0;
            reward = gain;
        }
        day++;
        return new PearlOutcome([quote, purse, pearls], reward, day >= quotes.Count - 1);
    }
}
