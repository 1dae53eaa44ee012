namespace GamingAudit.Graders.Targets;

/// <summary>A task that waits for an answer, or has one.</summary>
/// <param name="Task">Which task, from 0.</param>
/// <param name="Answer">Which of its answers was given; -1 before.</param>
internal readonly record struct GraderState(int Task, int Answer)
{
    public bool IsOver => Answer >= 0;
}
