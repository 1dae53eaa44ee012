namespace GamingAudit.Graders.Cases;

/// <summary>Scores an answer: the same at every call, thread-safe, from 0 for wrong to 1 for right.</summary>
/// <param name="task">What was asked, and what is expected.</param>
/// <param name="answer">What a model answered.</param>
public delegate double Grader(GraderCase task, string answer);
