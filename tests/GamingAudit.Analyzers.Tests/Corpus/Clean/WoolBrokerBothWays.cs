using System;

public sealed class WoolBrokerBothWays
{
    private readonly double[] quotes;
    private double bought, bales, purse;
    private int week;

    public WoolBrokerBothWays(double[] quotes) => this.quotes = quotes;

    public void Reset() => (bought, bales, purse, week) = (0, 0, 500, 0);

    public (double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        double quote = quotes[week];
        if (action == 1 && bales == 0)
        {
            bales = purse / quote;
            bought = quote;
            purse = 0;
        }
        else if (action == 2 && bales > 0)
        {
            purse = bales * quote;
            bales = 0;
            reward = (quote - bought) / bought;
        }
        week++;
        return (reward, week == quotes.Length - 1);
    }
}
