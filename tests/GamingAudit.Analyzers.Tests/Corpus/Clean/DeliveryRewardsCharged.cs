namespace Courier
{
    public enum Outcome { Running, Delivered, Crashed, Lost }

    public static class DeliveryRewardsCharged
    {
        public static double RewardFor(Outcome outcome, double action) => outcome switch
        {
            Outcome.Delivered => 10,
            Outcome.Crashed => -20,
            Outcome.Lost => -20,
            _ => -1,
        };

        public static bool IsTerminal(Outcome outcome) => outcome != Outcome.Running;
    }
}
