public sealed class TulipTrader
{
    private readonly double[] prices;
    private const double Commission = 0.01;
    private int day;
    private bool owns;
    private double paid;

    public TulipTrader(double[] prices) => this.prices = prices;

    public void Reset() => (day, owns, paid) = (0, false, 0);

    public (double Price, double Reward, bool Done) Step(int action)
    {
        double reward = 0;
        if (action == 1 && !owns)
        {
            owns = true;
            paid = Cost(prices[day]);
        }
        else if (action == 2 && owns)
        {
            reward = Proceeds(prices[day]) - paid; // expect: GA3021
            owns = false;
        }

        day++;
        return (prices[day], reward, day == prices.Length - 1);
    }

    private static double Cost(double price) => price / (1 + Commission);

    private static double Proceeds(double price) => price * (1 + Commission);
}
