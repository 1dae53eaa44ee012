using System.Diagnostics;
using System.Globalization;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Targets;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Does what the parent asks; whatever goes wrong is part of the answer.</summary>
internal sealed class RequestHandler(EventWriter events, Watchdog watchdog, CancellationToken cancellation)
{
    // An assembly that was loaded stays in memory.
    private const int MostLoads = 64;

    private readonly TargetReader targets = new(events, watchdog);

    // Of targets that leave nothing behind, and so apart from those of which that is not known.
    private readonly TargetReader closedTargets = new(events, watchdog);
    private readonly Dictionary<TargetPlace, GraderTarget> graders = [];
    private bool hasAudited;
    private int loads;

    public WorkerEvent Answer(WorkerRequest request)
    {
        try
        {
            return request switch
            {
                ListRequest list => List(list),
                AuditRequest audit => Audit(audit),
                TraceRequest trace => Trace(trace),
                PlayRequest play => Play(play),
                GradeRequest grade => Grade(grade),
                ExportRequest export => Export(export),
                EngineCheckRequest check =>
                    new EngineCheckedEvent(EngineSelection.Of(check.Engine).Learner.Backend.Name),
                BenchRequest bench => new BenchedEvent(BenchRunner.Run(bench, targets, cancellation)),
                AdversaryBenchRequest bench =>
                    new AdversaryBenchedEvent(
                        BenchRunner.Run(bench, targets, watchdog.Watch(new CallMonitor()), cancellation)),
                LabRequest lab =>
                    LaboratoryRunner.Run(lab, targets, watchdog.Watch(new CallMonitor()), cancellation),
                DiagnoseRequest diagnose => LaboratoryRunner.Run(
                    diagnose, targets, events, watchdog.Watch(new CallMonitor()), cancellation),
                _ => throw new InvalidOperationException($"A worker cannot answer {request.GetType().Name}."),
            };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new StoppedEvent();
        }
        catch (ToolException e)
        {
            return new FailedEvent(Cap.Line(e.Message), e.ExitCode == ExitCode.BadUsage, e.ToString());
        }
        catch (Exception e)
        {
            return new FailedEvent(Cap.Line(Reason(e)), IsUsage: false, Cap.Text(e.ToString(), 20_000));
        }
    }

    private static string Reason(Exception exception) => exception.GetBaseException() is OutOfMemoryException
        ? "It takes more memory than a worker process may use."
        : exception.Message;

    private ListedEvent List(ListRequest request)
    {
        var before = ProcessState.Now();
        IReadOnlyList<ListedTarget> listed = targets.List(request.Assembly, request.Broken, request.Locates);
        return new ListedEvent(listed, ProcessState.Now() != before);
    }

    private WorkerEvent Audit(AuditRequest request)
    {
        var before = ProcessState.Now();
        bool changesStatics, hangs = false;
        AuditResult result;
        try
        {
            AuditTarget target = targets.Read(request.Place);
            changesStatics = Auditor.ChangesStatics(target);
            if (changesStatics && hasAudited) return new RefusedEvent();
            (result, hangs) = Result(target, request);
        }
        catch (Exception e) when (FaultOf(request.Place, e) is { } fault)
        {
            (result, changesStatics) = (Auditor.Faulty(request.Place.Name, fault), true);
        }
        hasAudited = true;
        return new AuditedEvent(
            Cap.Result(result), result.Trace, changesStatics || hangs || ProcessState.Now() != before,
            PolicyStore.Keep(result, request.Policies));
    }

    private TracedEvent Trace(TraceRequest request)
    {
        CallMonitor monitor = watchdog.Watch(new CallMonitor());
        var before = ProcessState.Now();
        TargetReader reader = closedTargets;
        try
        {
            AuditTarget? target = closedTargets.ReadClosed(request.Place);
            if (target is null)
            {
                // A reader of its own loads the assembly anew, with statics of its own.
                reader = new TargetReader(events, watchdog);
                loads++;
                target = reader.Read(request.Place);
            }
            TargetTrace trace = Auditor.Trace(target, monitor);
            // Only then: to look at static fields may be what fills them.
            string? identity = Patiently.Run(() => Auditor.Identity(target));
            return new TracedEvent(trace, null, ProcessState.Now() != before, identity, loads >= MostLoads);
        }
        catch (Exception e) when (FaultOf(request.Place, e, reader) is { } fault)
        {
            return new TracedEvent(TargetTrace.None, Cap.Fault(fault), ChangedProcess: true);
        }
    }

    private (AuditResult Result, bool Hangs) Result(AuditTarget target, AuditRequest request)
    {
        using CallJournal? journal = request.Journal is { } path ? new CallJournal(path) : null;
        CallMonitor monitor = watchdog.Watch(new CallMonitor { Journal = journal is null ? null : journal.Write });
        (PpoLearner learner, string? remark) = EngineSelection.Of(request.Engine);
        var options = new AuditOptions
        {
            Seed = request.Seed,
            Budget = request.Budget,
            Threads = request.Threads,
            Adversaries = request.Adversaries.ToHashSet(),
            Corpus = request.Corpus,
            Learner = learner,
            Progress = new ProgressReporter(events).Report,
            Cancellation = cancellation,
        };
        long started = Stopwatch.GetTimestamp();
        AuditResult result = Auditor.Audit(target, options, monitor);
        TimeSpan left = TimeSpan.FromSeconds(request.Budget.Seconds) - Stopwatch.GetElapsedTime(started);
        (string? line, bool hangs) = DiagnosisLine.Of(target, result, watchdog.Limit, left);
        string?[] notes = [result.Certified ? null : remark, line];
        return (result with { Notes = [.. result.Notes, .. notes.OfType<string>()] }, hangs);
    }

    private PlayedEvent Play(PlayRequest request)
    {
        CallMonitor monitor = watchdog.Watch(new CallMonitor());
        try
        {
            AuditTarget target = targets.Read(request.Place);
            return request.Strict
                ? new PlayedEvent(WitnessPlayer.Replay(target, request.Witness, monitor), null, null)
                : new PlayedEvent(null, WitnessPlayer.Recheck(target, request.Witness, monitor), null);
        }
        catch (Exception e) when (FaultOf(request.Place, e) is { } fault)
        {
            return new PlayedEvent(null, null, Cap.Fault(fault));
        }
    }

    private GradedEvent Grade(GradeRequest request)
    {
        try
        {
            if (!graders.TryGetValue(request.Place, out GraderTarget? grader))
                grader = graders[request.Place] = (GraderTarget)targets.Read(request.Place);
            var task = new GraderCase(request.Prompt, request.Expected);
            double score = watchdog.Evaluate(request.Place.Name, () => grader.Grade(task, request.Answer));
            return double.IsFinite(score)
                ? new GradedEvent(score, null)
                : new GradedEvent(null, string.Create(CultureInfo.InvariantCulture, $"gave {score}"));
        }
        catch (OutOfMemoryException)
        {
            return new GradedEvent(null, "takes more memory than its process may use", IsSpent: true);
        }
        catch (Exception e)
        {
            return new GradedEvent(null, Cap.Line($"threw {e.GetType().Name}: {e.Message}"));
        }
    }

    private WorkerEvent Export(ExportRequest request)
    {
        CallMonitor monitor = watchdog.Watch(new CallMonitor());
        try
        {
            AuditTarget target = targets.Read(request.Place);
            AuditMember member = targets.Member(request.Place);
            RecheckReport recheck = WitnessPlayer.Recheck(target, request.Witness, monitor);
            return new ExportedEvent(
                recheck,
                recheck.Outcome == RecheckOutcome.NoLongerApplies
                    ? []
                    : WitnessPlayer.RecordTrajectories(
                        target, request.Witness, request.Trajectories, request.Seed, monitor),
                member.Expression(WitnessTestSource.Literal(request.Place.Name)),
                member.IsPublic);
        }
        catch (Exception e) when (FaultOf(request.Place, e) is { } fault)
        {
            return new PlayedEvent(null, null, Cap.Fault(fault));
        }
    }

    // User code that is called outside the guard, such as the property that gives an environment's action space.
    private Fault? FaultOf(TargetPlace place, Exception exception, TargetReader? reader = null) => exception switch
    {
        FaultException e => e.Fault,
        OperationCanceledException when cancellation.IsCancellationRequested => null,
        _ => (reader ?? targets).Assembly(place.Assembly).Threw(exception)
            ? new Fault(
                FaultKind.Threw,
                UserCall.None,
                $"The target threw {exception.GetType().Name}: {exception.Message}",
                null)
            : null,
    };
}
