namespace GamingAudit.Graders.Targets;

/// <summary>A grader did with an answer what no grader should.</summary>
public sealed class GraderProblemException : Exception
{
    /// <param name="message">What it did.</param>
    public GraderProblemException(string message) : base(message)
    {
    }
}
