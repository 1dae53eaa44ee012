// row: crypto_market_making
// terms: trade_completion on event 0.5 [-1, 1]
using System;

public sealed class TradeCompletion
{
    private double entry;
    private int inventory;
    private int tick;

    public (double[] Observation, double Reward, bool Done) Step(int action, double bid, double ask)
    {
        double reward = 0;
        if (action == 1 && inventory == 0)
        {
            inventory = 1;
            entry = ask;
        }
        else if (action == 2 && inventory == 1)
        {
            double realised = (bid - entry) / entry;
            reward = 0.5 * Math.Clamp(realised * 100, -1, 1);
            inventory = 0;
        }
        tick++;
        return ([bid, ask, inventory], reward, tick >= 1440);
    }

    public void Reset()
    {
        inventory = 0;
        entry = 0;
        tick = 0;
    }
}
