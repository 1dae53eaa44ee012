namespace GamingAudit.Graders.Calls;

/// <summary>
/// Nothing can be said of an answer, and it is nobody's fault: what the grader asks has no reply to it. Such answers
/// are left out of an audit, which says how many there were.
/// </summary>
public sealed class NotGradedException : Exception
{
    /// <param name="message">Why, as a sentence.</param>
    public NotGradedException(string message) : base(message)
    {
    }
}
