namespace GamingAudit;

/// <summary>A target whose actions a search chooses.</summary>
internal interface IRemembering
{
    /// <summary>The same target without a search, on which steps are played that texts name.</summary>
    AuditTarget WithoutSearch();

    /// <summary>The same target, whose search begins with steps that were worth keeping.</summary>
    /// <param name="steps">Their texts.</param>
    AuditTarget Remembering(IReadOnlyList<IReadOnlyList<string>> steps);
}
