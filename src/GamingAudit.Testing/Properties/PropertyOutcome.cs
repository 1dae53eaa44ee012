namespace GamingAudit.Testing;

/// <summary>What the check of a property came to.</summary>
public enum PropertyOutcome
{
    /// <summary>
    /// No counter-example: certain where the check was exact, otherwise in as many cases as were tried.
    /// </summary>
    Holds,

    /// <summary>There is a counter-example.</summary>
    Fails,

    /// <summary>The target has nothing for the property to speak of, or nothing that could be decided.</summary>
    DoesNotApply,
}
