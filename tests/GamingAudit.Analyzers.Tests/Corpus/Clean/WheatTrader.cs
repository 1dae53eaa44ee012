public sealed class WheatTrader
{
    private readonly double[] prices;
    private int day;
    private bool holding;
    private double entry;

    public WheatTrader(double[] prices) => this.prices = prices;

    public void Reset()
    {
        day = 0;
        holding = false;
    }

    public (double Price, double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        if (action == 1 && !holding)
        {
            holding = true;
            entry = prices[day];
        }
        else if (action == 2 && holding)
        {
            reward = prices[day] - entry;
            holding = false;
        }

        day++;
        return (prices[day], reward, day == prices.Length - 1);
    }
}
