using System;

namespace Store
{
    public interface IRewardCalculator { decimal Calculate(decimal amount, int years); }

    public class LoyaltyRewardCalculator : IRewardCalculator
    {
        public decimal Calculate(decimal amount, int years)
        {
            if (years > 5) return amount * 0.05m;
            if (amount > 100) return 5m;
            return 0m;
        }
    }
}
