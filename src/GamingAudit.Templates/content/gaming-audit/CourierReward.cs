using GamingAudit;

namespace MyReward;

/// <summary>What the robot is paid, and what is wanted of it.</summary>
public static class CourierReward
{
    /// <summary>The reward under audit: what the agent is trained on.</summary>
    public static void Proxy(Transition<Errand, Move> step, ref RewardSum sum)
    {
        // Flawed on purpose: picking up is paid, and putting down costs nothing. Run the tests, then take the repair.
        sum.Add("parcel", Math.Max(0, Carried(step.After) - Carried(step.Before)));
        // The repair: sum.Add("parcel", Carried(step.After) - Carried(step.Before));
        sum.Add("delivery", step.After.IsDelivered ? 10 : 0);
        sum.Add("time", -0.1);
    }

    /// <summary>What is wanted, whether or not an agent could learn from it: the parcel delivered, soon.</summary>
    public static double True(Transition<Errand, Move> step) => step.After.IsDelivered ? 1 : -0.01;

    private static int Carried(Errand errand) => errand.HasParcel ? 1 : 0;
}
