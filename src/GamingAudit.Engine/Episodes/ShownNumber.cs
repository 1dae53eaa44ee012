namespace GamingAudit.Engine.Episodes;

/// <summary>Numbers of actions as a sentence shows them.</summary>
internal static class ShownNumber
{
    /// <summary>A number as a sentence shows it.</summary>
    public static float Of(float value) => MathF.Round(value, 1) + 0f;

    /// <summary>Numbers of an action that are more exact than what a sentence shows of them.</summary>
    public static int Unrounded(EpisodeStep step)
    {
        int unrounded = 0;
        for (int i = 0; i < step.Values.Count; i++)
            if (Of(step.Values[i]) != step.Values[i]) unrounded++;
        return unrounded;
    }
}
