using System.Collections.Generic;

public sealed record PearlResult(decimal[] Observation, decimal Reward, bool Done);

public sealed class PearlBroker
{
    private readonly IList<decimal> quotes;
    private int day, pearls;
    private decimal purse, paid;

    public PearlBroker(IList<decimal> quotes) => this.quotes = quotes;

    public void Reset() => (day, pearls, purse, paid) = (0, 0, 900m, 0m);

    public PearlResult Step(int action)
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
            if (gain > 0) reward = gain; // expect: GA3001
        }
        day++;
        return new PearlResult([quote, purse, pearls], reward, day >= quotes.Count - 1);
    }
}
