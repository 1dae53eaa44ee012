namespace GamingAudit.Engine.Auditing;

/// <summary>What is said of a verdict that stands, beyond which there was no time to look.</summary>
internal static class UnfinishedNote
{
    public const string Text =
        "the time was up before what lies beyond the verdict was looked at: other exploits, what pays for them";
}
