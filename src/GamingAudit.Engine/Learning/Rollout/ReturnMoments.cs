namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>What a rollout's returns were like.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Square">The mean of their squares.</param>
internal readonly record struct ReturnMoments(double Mean, double Square)
{
    /// <summary>Of the returns in a buffer.</summary>
    public static unsafe ReturnMoments Of(RolloutBuffer rollout)
    {
        double sum = 0, squares = 0;
        for (int entry = 0; entry < rollout.Entries; entry++)
        {
            double x = rollout.Returns[entry];
            sum += x;
            squares += x * x;
        }
        return new ReturnMoments(sum / rollout.Entries, squares / rollout.Entries);
    }
}
