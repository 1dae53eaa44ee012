using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The names by which a framework, or the engine below it, calls what rules ask about.</summary>
internal sealed record FrameworkWords
{
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet<string>.Empty;

    /// <summary>Methods that begin an episode.</summary>
    public ImmutableHashSet<string> Begins { get; init; } = None;

    /// <summary>Methods that run before the first episode.</summary>
    public ImmutableHashSet<string> SetUps { get; init; } = None;

    /// <summary>Methods that run once a step.</summary>
    public ImmutableHashSet<string> Steps { get; init; } = None;

    /// <summary>Methods that run when a contact ends.</summary>
    public ImmutableHashSet<string> Leaves { get; init; } = None;

    /// <summary>Calls that hand a method to an event, and those that take it off again.</summary>
    public ImmutableDictionary<string, bool> Listens { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Names in strings by which code sets a reward.</summary>
    public ImmutableHashSet<string> SetByName { get; init; } = None;

    /// <summary>Texts of which a program that ends an episode by itself holds one.</summary>
    public ImmutableHashSet<string> Ends { get; init; } = None;

    /// <summary>What tells the framework's learner that time ran out; none where nothing can.</summary>
    public ImmutableHashSet<string> Interruptions { get; init; } = None;

    /// <summary>Calls that say where a place is, seen from an object.</summary>
    public ImmutableHashSet<string> Locals { get; init; } = None;

    /// <summary>Members that hold the steps of an episode; 0 or unset for no limit.</summary>
    public ImmutableHashSet<string> Horizons { get; init; } = None;

    /// <summary>Members that count the steps of an episode.</summary>
    public ImmutableHashSet<string> StepCounts { get; init; } = None;

    /// <summary>The reward of the episode so far.</summary>
    public ImmutableHashSet<string> CumulativeRewards { get; init; } = None;

    /// <summary>Calls that replace a reward, with the calls that add to it.</summary>
    public ImmutableDictionary<string, string> Adders { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Methods that an engine finds by their names, and the type of what it hands over; empty for nothing.
    /// </summary>
    public ImmutableDictionary<string, string> Messages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Clocks that do not stand still between two steps, as owner.member.</summary>
    public ImmutableHashSet<string> Clocks { get; init; } = None;

    /// <summary>Clocks that count the time that the game simulates.</summary>
    public ImmutableHashSet<string> PlayClocks { get; init; } = None;

    /// <summary>The length of a frame or of a physics step, as owner.member.</summary>
    public ImmutableHashSet<string> FrameTimes { get; init; } = None;

    /// <summary>What code fixes write; null where there are none for it.</summary>
    public FixWords? Fix { get; init; }

    /// <summary>Members that draw at random, as owner.member.</summary>
    public ImmutableHashSet<string> Draws { get; init; } = None;

    /// <summary>Members through which one object in the scene is reached.</summary>
    public ImmutableHashSet<string> Hops { get; init; } = None;

    /// <summary>Calls that test the tag of an object, and the member that holds it.</summary>
    public ImmutableDictionary<string, string> TagTests { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Members that say what kind of thing an object is.</summary>
    public ImmutableHashSet<string> Identities { get; init; } = None;

    /// <summary>Calls that look up a component by its type.</summary>
    public ImmutableHashSet<string> Components { get; init; } = None;

    /// <summary>Calls that look at an object or show something, and change nothing of the task.</summary>
    public ImmutableHashSet<string> LookUps { get; init; } = None;

    /// <summary>Members that hold while an object's methods run at all, so that a test guards nothing.</summary>
    public ImmutableHashSet<string> Alive { get; init; } = None;

    /// <summary>Members that hold actions of any size.</summary>
    public ImmutableHashSet<string> Continuous { get; init; } = None;

    /// <summary>Calls that ask for a decision.</summary>
    public ImmutableHashSet<string> Decisions { get; init; } = None;

    /// <summary>Calls that read what a sensor shows.</summary>
    public ImmutableHashSet<string> Sensors { get; init; } = None;

    /// <summary>What reads the keys that a person presses.</summary>
    public ImmutableHashSet<string> Inputs { get; init; } = None;

    /// <summary>Calls that run a method later: its name, nameof or a call of it is their first argument.</summary>
    public ImmutableHashSet<string> Delays { get; init; } = None;

    /// <summary>Calls that run a method once, now or later, whose name is their first argument.</summary>
    public ImmutableHashSet<string> CallsByName { get; init; } = None;

    /// <summary>Calls that run a method again and again, whose name is their first argument.</summary>
    public ImmutableHashSet<string> Repeats { get; init; } = None;

    /// <summary>Calls that stop what runs later or again and again.</summary>
    public ImmutableHashSet<string> Cancels { get; init; } = None;

    /// <summary>Attributes of fields that an inspector shows.</summary>
    public ImmutableHashSet<string> Inspected { get; init; } = None;

    /// <summary>Members that hold where a thing is.</summary>
    public ImmutableHashSet<string> Positions { get; init; } = None;

    /// <summary>Members that hold which way a thing is turned.</summary>
    public ImmutableHashSet<string> Orientations { get; init; } = None;

    /// <summary>Members and calls that give a vector of length 1.</summary>
    public ImmutableHashSet<string> Units { get; init; } = None;

    /// <summary>Members whose x, y, z and w lie between two numbers, whatever they are of.</summary>
    public ImmutableDictionary<string, Amount> Bounded { get; init; } = ImmutableDictionary<string, Amount>.Empty;

    /// <summary>Functions of the classes of geometry that give an angle, and between which numbers.</summary>
    public ImmutableDictionary<string, Amount> Angles { get; init; } = ImmutableDictionary<string, Amount>.Empty;

    /// <summary>Calls that make a new object.</summary>
    public ImmutableHashSet<string> Makers { get; init; } = None;

    /// <summary>Calls that destroy an object.</summary>
    public ImmutableHashSet<string> Destroys { get; init; } = None;

    /// <summary>Calls that take an object away, destroyed or not.</summary>
    public ImmutableHashSet<string> Removes { get; init; } = None;

    /// <summary>Namespaces of the engine, no method of which pays a reward.</summary>
    public ImmutableHashSet<string> Engines { get; init; } = None;

    /// <summary>Methods that see a vector from another frame and leave its length.</summary>
    public ImmutableHashSet<string> Turns { get; init; } = None;

    /// <summary>Methods that put their object somewhere.</summary>
    public ImmutableHashSet<string> Movers { get; init; } = None;

    /// <summary>Calls that ask the engine's physics for a movement, which comes after the step.</summary>
    public ImmutableHashSet<string> Deferred { get; init; } = None;

    /// <summary>Members by which the physics moves a thing after the step.</summary>
    public ImmutableHashSet<string> Drives { get; init; } = None;

    /// <summary>Members that hold how fast a thing moves.</summary>
    public ImmutableHashSet<string> Velocities { get; init; } = None;

    /// <summary>Classes of mathematical functions of numbers.</summary>
    public ImmutableHashSet<string> Maths { get; init; } = None;

    /// <summary>Types of vectors and rotations, whose functions draw nothing and change nothing.</summary>
    public ImmutableHashSet<string> Geometry { get; init; } = None;

    /// <summary>Members that decide what a thing looks like.</summary>
    public ImmutableHashSet<string> Shown { get; init; } = None;

    /// <summary>Methods that hand a value to the policy as a part of its observation.</summary>
    public ImmutableHashSet<string> Observes { get; init; } = None;

    /// <summary>Classes that ask what lies where and change nothing.</summary>
    public ImmutableHashSet<string> Queries { get; init; } = None;

    /// <summary>The folder of signatures for code whose references are missing; null where names do.</summary>
    public string? Stubs { get; init; }

    public static ImmutableHashSet<string> Set(params string[] names) => names.ToImmutableHashSet();

    public static IEnumerable<KeyValuePair<string, Amount>> Between(double low, double high, params string[] names) =>
        names.Select(name => new KeyValuePair<string, Amount>(name, new Amount(low, high)));

    /// <summary>All names of all the given ones.</summary>
    public static FrameworkWords Union(IReadOnlyCollection<FrameworkWords> all)
    {
        return new FrameworkWords
        {
            Begins = Names(words => words.Begins),
            SetUps = Names(words => words.SetUps),
            Steps = Names(words => words.Steps),
            Leaves = Names(words => words.Leaves),
            Ends = Names(words => words.Ends),
            Locals = Names(words => words.Locals),
            Interruptions = Names(words => words.Interruptions),
            Listens = all.SelectMany(words => words.Listens).ToImmutableDictionary(),
            SetByName = Names(words => words.SetByName),
            Horizons = Names(words => words.Horizons),
            StepCounts = Names(words => words.StepCounts),
            CumulativeRewards = Names(words => words.CumulativeRewards),
            Adders = Pairs(words => words.Adders),
            Messages = Pairs(words => words.Messages),
            Clocks = Names(words => words.Clocks),
            PlayClocks = Names(words => words.PlayClocks),
            FrameTimes = Names(words => words.FrameTimes),
            Fix = all.Select(words => words.Fix).FirstOrDefault(found => found is not null),
            Draws = Names(words => words.Draws),
            Hops = Names(words => words.Hops),
            TagTests = Pairs(words => words.TagTests),
            Identities = Names(words => words.Identities),
            Components = Names(words => words.Components),
            LookUps = Names(words => words.LookUps),
            Alive = Names(words => words.Alive),
            Continuous = Names(words => words.Continuous),
            Decisions = Names(words => words.Decisions),
            Sensors = Names(words => words.Sensors),
            Inputs = Names(words => words.Inputs),
            Delays = Names(words => words.Delays),
            CallsByName = Names(words => words.CallsByName),
            Repeats = Names(words => words.Repeats),
            Cancels = Names(words => words.Cancels),
            Inspected = Names(words => words.Inspected),
            Positions = Names(words => words.Positions),
            Orientations = Names(words => words.Orientations),
            Units = Names(words => words.Units),
            Bounded = Ranges(words => words.Bounded),
            Angles = Ranges(words => words.Angles),
            Makers = Names(words => words.Makers),
            Destroys = Names(words => words.Destroys),
            Removes = Names(words => words.Removes),
            Engines = Names(words => words.Engines),
            Turns = Names(words => words.Turns),
            Movers = Names(words => words.Movers),
            Deferred = Names(words => words.Deferred),
            Drives = Names(words => words.Drives),
            Velocities = Names(words => words.Velocities),
            Maths = Names(words => words.Maths),
            Geometry = Names(words => words.Geometry),
            Queries = Names(words => words.Queries),
            Shown = Names(words => words.Shown),
            Observes = Names(words => words.Observes),
        };

        ImmutableHashSet<string> Names(System.Func<FrameworkWords, IEnumerable<string>> of) =>
            all.SelectMany(of).ToImmutableHashSet();

        // What two frameworks call the same is as wide as the wider.
        ImmutableDictionary<string, Amount> Ranges(
            System.Func<FrameworkWords, IEnumerable<KeyValuePair<string, Amount>>> of) =>
            all.SelectMany(of).GroupBy(pair => pair.Key).ToImmutableDictionary(
                group => group.Key, group => group.Select(pair => pair.Value).Aggregate((a, b) => a.Hull(b)));

        ImmutableDictionary<string, string> Pairs(
            System.Func<FrameworkWords, IEnumerable<KeyValuePair<string, string>>> of) =>
            all.SelectMany(of).GroupBy(pair => pair.Key)
                .ToImmutableDictionary(group => group.Key, group => group.First().Value);
    }
}
