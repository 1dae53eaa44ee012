// row: latency_market_making, missing_constraint
// terms: profit_and_loss 0.5, inventory_penalty -0.2, exchange_rebate 0.1 per step; the risk of execution is left out
// rules: none
using System;

public sealed class LatencyMaker
{
    private double cash, mid = 100;
    private int inventory;
    private double lastWorth;

    public (double[] Observation, double Reward, bool Done) Step(
        int spread, bool filledBid, bool filledAsk, double nextMid)
    {
        double rebate = 0;
        if (filledBid)
        {
            inventory++;
            cash -= mid - spread;
            rebate += 0.01;
        }
        if (filledAsk)
        {
            inventory--;
            cash += mid + spread;
            rebate += 0.01;
        }
        mid = nextMid;
        double worth = cash + inventory * mid;
        double reward = 0.5 * (worth - lastWorth) - 0.2 * inventory * inventory + 0.1 * rebate;
        lastWorth = worth;
        return ([mid, inventory], reward, false);
    }

    public void Reset()
    {
        cash = 0;
        inventory = 0;
        lastWorth = 0;
    }
}
