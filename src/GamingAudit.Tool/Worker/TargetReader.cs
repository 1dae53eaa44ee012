using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Graders.Targets;
using GamingAudit.Tool.Discovery;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>Makes targets by running the members that hold them, each announced to the parent and watched.</summary>
internal sealed class TargetReader(EventWriter events, Watchdog watchdog)
{
    private readonly Dictionary<string, UserAssembly> loaded = [];

    /// <summary>The assembly at a path, loaded once.</summary>
    public UserAssembly Assembly(string path) => loaded.TryGetValue(path, out UserAssembly? assembly)
        ? assembly
        : loaded[path] = UserAssembly.Load(path);

    /// <summary>
    /// All targets, a faulty one for each member that gives none; a name belongs to the first that has it.
    /// </summary>
    public IReadOnlyList<ListedTarget> List(
        string path, IReadOnlyDictionary<string, Fault> broken, bool locates = false)
    {
        var listed = new List<ListedTarget>();
        var owners = new Dictionary<string, string>();
        foreach (AuditMember member in Assembly(path).Members)
        {
            if (broken.TryGetValue(member.FullName, out Fault? fault))
            {
                listed.Add(Faulty(path, member, fault));
                continue;
            }
            try
            {
                foreach ((int index, AuditTarget target) in Read(member).Index())
                {
                    var place = new TargetPlace(path, member.FullName, index, target.Name);
                    listed.Add(new ListedTarget(place, TakenBy(owners, place), member.Expect, member.Failure,
                        target is GraderTarget grader
                            ? new GraderRange(grader.LeastScore, grader.MostScore)
                            : null,
                        locates ? Auditor.FileOf(target) : null));
                }
            }
            catch (FaultException e)
            {
                listed.Add(Faulty(path, member, Cap.Fault(e.Fault)));
            }
        }
        return listed;
    }

    /// <summary>The target at a place; only its own member is run.</summary>
    /// <exception cref="FaultException">The member's code is at fault, or gives other targets than it did.</exception>
    public AuditTarget Read(TargetPlace place)
    {
        IReadOnlyList<AuditTarget> targets = Read(Member(place));
        if (place.Index < targets.Count && targets[place.Index].Name == place.Name) return targets[place.Index];
        throw new FaultException(new Fault(
            FaultKind.Unrepeatable,
            UserCall.Create,
            $"{place.Member} gave a target named {place.Name} at first, and not when it was asked again.",
            place.Member));
    }

    /// <summary>
    /// The target at a place, where it can be read and played without a trace of that in what is read here next; null
    /// where it cannot, or that cannot be told.
    /// </summary>
    public AuditTarget? ReadClosed(TargetPlace place)
    {
        AuditMember member = Member(place);
        if (!member.IsClosed(null)) return null;
        try
        {
            AuditTarget target = Read(place);
            return Patiently.Run(() => member.IsClosed(target)) ? target : null;
        }
        catch (FaultException)
        {
            // It is seen once more where nothing else was read.
            return null;
        }
    }

    /// <summary>The member that holds a target; none of its code is run.</summary>
    public AuditMember Member(TargetPlace place) =>
        Assembly(place.Assembly).Members.Single(member => member.FullName == place.Member);

    private IReadOnlyList<AuditTarget> Read(AuditMember member)
    {
        events.Send(new EvaluatingEvent(member.FullName));
        return watchdog.Evaluate(member.FullName, member.Read);
    }

    private static ListedTarget Faulty(string path, AuditMember member, Fault fault) =>
        new(new TargetPlace(path, member.FullName, 0, member.ShortName), fault);

    private static Fault? TakenBy(Dictionary<string, string> owners, TargetPlace place) =>
        owners.TryAdd(place.Name, place.Member)
            ? null
            : new Fault(
                FaultKind.Invalid,
                UserCall.Create,
                $"The name {place.Name} is already taken by {owners[place.Name]}; give each target a name of its own.",
                place.Member);
}
