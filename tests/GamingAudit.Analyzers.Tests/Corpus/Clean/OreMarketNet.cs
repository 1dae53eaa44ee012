public sealed class OreMarketNet
{
    private readonly double[] quotes;
    private const double BrokerFee = 0.003;
    private int hour, since;
    private bool holds;

    public OreMarketNet(double[] quotes) => this.quotes = quotes;

    public double Money { get; private set; } = 100;

    public void Reset()
    {
        hour = 0;
        holds = false;
        Money = 100;
    }

    public (double Quote, double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        if (action == 1 && !holds)
        {
            holds = true;
            since = hour;
        }
        else if (action == 2 && holds)
        {
            reward = quotes[hour] * (1 - BrokerFee) - quotes[since];
            Money *= quotes[hour] * (1 - BrokerFee) / quotes[since];
            holds = false;
        }

        hour++;
        return (quotes[hour], reward, hour == quotes.Length - 1);
    }
}
