using System;

namespace Desk
{
    public record Quote(decimal Bid, decimal Ask);

    public class OptionsDeskNet
    {
        private int held;
        private decimal cash;

        public decimal GetReward(Quote previous, Quote current, int action)
        {
            decimal commission = Math.Abs(action) * 0.5m;
            decimal gain = held * (current.Bid - previous.Bid);
            held += action;
            cash += gain;
            return gain - commission;
        }
    }
}
