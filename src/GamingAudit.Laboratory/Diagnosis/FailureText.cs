namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>What reports call the failures.</summary>
internal static class FailureText
{
    public static string Of(Failure failure) => failure switch
    {
        Failure.None => "none",
        Failure.Hacking => "reward hacking",
        Failure.OverOptimisation => "over-optimisation",
        Failure.Misgeneralisation => "misgeneralisation",
        Failure.Forgetting => "forgetting",
        Failure.Tampering => "tampering",
        _ => "undecided",
    };
}
