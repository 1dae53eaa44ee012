using System.Globalization;
using GamingAudit.Graders.Cases;

namespace GamingAudit.Graders.Calls;

/// <summary>
/// Calls a grader on a thread of its own, so that an answer that it never finishes with costs the time of one call.
/// That thread is given up: nothing can end it.
/// </summary>
internal sealed class GraderCaller(Grader grader, TimeSpan limit) : IDisposable
{
    // Each one keeps a processor busy; whoever has seen one such answer knows.
    private const int MostGivenUp = 1;
    private Worker? worker;
    private int givenUp;

    /// <summary>Calls made.</summary>
    public int Calls { get; private set; }

    /// <summary>Answers of which nothing could be said.</summary>
    public int NotGradedCount { get; private set; }

    /// <summary>Why, for the first of them.</summary>
    public string? NotGraded { get; private set; }

    /// <summary>True where no further call can be made.</summary>
    public bool IsOver => givenUp >= MostGivenUp;

    /// <summary>Grades an answer.</summary>
    public Grade Of(GraderCase task, string answer)
    {
        if (IsOver)
            return Grade.Broken(
                ProblemKind.DidNotReturn, "was not asked, since an earlier answer never came back");
        Calls++;
        worker ??= new Worker(grader);
        if (worker.Ask(task, answer, limit) is { } grade)
        {
            if (!grade.IsAsked)
            {
                NotGradedCount++;
                NotGraded ??= grade.Problem;
            }
            return grade;
        }
        worker = null;
        givenUp++;
        return Grade.Broken(ProblemKind.DidNotReturn, string.Create(
            CultureInfo.InvariantCulture, $"did not come back within {limit.TotalSeconds:0.##} s"));
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose() => worker?.End();

    private sealed class Worker
    {
        private readonly SemaphoreSlim asked = new(0), answered = new(0);
        private readonly Grader grader;
        private (GraderCase Task, string Answer)? question;
        private Grade grade;

        public Worker(Grader grader)
        {
            this.grader = grader;
            new Thread(Run) { IsBackground = true, Name = "grader" }.Start();
        }

        public Grade? Ask(GraderCase task, string answer, TimeSpan limit)
        {
            question = (task, answer);
            asked.Release();
            return answered.Wait(limit) ? grade : null;
        }

        public void End()
        {
            question = null;
            asked.Release();
        }

        private void Run()
        {
            while (true)
            {
                asked.Wait();
                if (question is not { } now) return;
                grade = Grades(now.Task, now.Answer);
                answered.Release();
            }
        }

        private Grade Grades(GraderCase task, string answer)
        {
            try
            {
                double score = grader(task, answer);
                return double.IsFinite(score)
                    ? new Grade(score)
                    : Grade.Broken(ProblemKind.NotFinite, string.Create(CultureInfo.InvariantCulture, $"gave {score}"));
            }
            catch (NotGradedException e)
            {
                return Grade.NotAsked(e.Message);
            }
            catch (Exception e)
            {
                return Grade.Broken(ProblemKind.Threw, $"threw {e.GetType().Name}: {e.Message}");
            }
        }
    }
}
