namespace GamingAudit.Engine.Streams;

/// <summary>
/// Every stream of random numbers by name, so that none can be another without a test that says so. Whoever draws sets
/// its stream apart from those of others with the same seed: <c>seed ^ RandomStream.Climbing</c>.
/// </summary>
/// <remarks>
/// What is drawn depends on the name alone: a name never changes, or every figure would. An audit's stages are set
/// apart by <see cref="AuditStreams"/> before that.
/// </remarks>
internal static class RandomStream
{
    /// <summary>Hill climbing: plans, and the episodes that they are compared on.</summary>
    public static readonly ulong Climbing = Named("climb");

    /// <summary>Hill climbing: episodes of the comparison at the end.</summary>
    public static readonly ulong ClimbingFinals = Named("lastc");

    /// <summary>Cross-entropy method: plans.</summary>
    public static readonly ulong CrossEntropy = Named("cem");

    /// <summary>Cross-entropy method: lengths of the plans of a run.</summary>
    public static readonly ulong CrossEntropyLengths = Named("ceml");

    /// <summary>Cross-entropy method: episodes that plans are compared on; the iteration is added to it.</summary>
    public static readonly ulong CrossEntropyEpisodes = Named("ceme");

    /// <summary>Cross-entropy method: episodes of the comparison at the end.</summary>
    public static readonly ulong CrossEntropyFinals = Named("cemf");

    /// <summary>Archive: which visit to explore from.</summary>
    public static readonly ulong ArchiveChoices = Named("choose");

    /// <summary>Archive: actions of an exploration.</summary>
    public static readonly ulong ArchiveActions = Named("arcact");

    /// <summary>Archive: chance in an exploration, and in the resets before it.</summary>
    public static readonly ulong ArchiveEpisodes = Named("arcepi");

    /// <summary>Archive: episodes of the comparison at the end.</summary>
    public static readonly ulong ArchiveFinals = Named("arcfin");

    /// <summary>Archive: actions that stand for all.</summary>
    public static readonly ulong ArchivePalette = Named("arcpal");

    /// <summary>Archive: states that others may start from.</summary>
    public static readonly ulong ArchiveStarts = Named("arcsta");

    /// <summary>Archive: what an action did that others do not.</summary>
    public static readonly ulong ArchiveDeeds = Named("arcdee");

    /// <summary>Archive: which fields of a state matter.</summary>
    public static readonly ulong ArchiveFeatures = Named("arcfea");

    /// <summary>Beam: where chance has a part.</summary>
    public static readonly ulong BeamLuck = Named("beamlu");

    /// <summary>Beam: actions that stand for all.</summary>
    public static readonly ulong BeamPalette = Named("beampa");

    /// <summary>Beam: which actions are tried.</summary>
    public static readonly ulong BeamActions = Named("beamac");

    /// <summary>Beam: which of many states it goes on from.</summary>
    public static readonly ulong BeamChoices = Named("beamch");

    /// <summary>Beam: the episodes that its plans are tried in.</summary>
    public static readonly ulong BeamEpisodes = Named("beamep");

    /// <summary>Beam: episodes of the comparison at the end.</summary>
    public static readonly ulong BeamFinals = Named("beamfi");

    /// <summary>Sweep: rhythms.</summary>
    public static readonly ulong Sweep = Named("sweep");

    /// <summary>Sweep: episodes that they are compared on.</summary>
    public static readonly ulong SweepEpisodes = Named("sweepe");

    /// <summary>Sweep: episodes of the comparison at the end.</summary>
    public static readonly ulong SweepFinals = Named("sweepf");

    /// <summary>Sweep: what is played for whole episodes.</summary>
    public static readonly ulong SweepTurns = Named("sweept");

    /// <summary>Reflexes.</summary>
    public static readonly ulong Reflexes = Named("reflex");

    /// <summary>Reflexes: episodes that they are compared on.</summary>
    public static readonly ulong ReflexEpisodes = Named("reflexe");

    /// <summary>Reflexes: episodes of the comparison at the end.</summary>
    public static readonly ulong ReflexFinals = Named("reflexf");

    /// <summary>Refinement: what is done otherwise.</summary>
    public static readonly ulong Refinement = Named("refine");

    /// <summary>Refinement: episodes that it is compared on.</summary>
    public static readonly ulong RefinementEpisodes = Named("refinee");

    /// <summary>Refinement: episodes of the comparison at the end.</summary>
    public static readonly ulong RefinementFinals = Named("refinef");

    /// <summary>Which of the rare outcomes that an episode could have had is counted.</summary>
    public static readonly ulong Rare = Named("rare");

    /// <summary>MAP-Elites: plans.</summary>
    public static readonly ulong Elites = Named("elites");

    /// <summary>MAP-Elites: episodes that plans are compared on.</summary>
    public static readonly ulong EliteEpisodes = Named("elitep");

    /// <summary>MAP-Elites: episodes of the comparison at the end.</summary>
    public static readonly ulong EliteFinals = Named("elitef");

    /// <summary>MAP-Elites: the axes that observations are projected on.</summary>
    public static readonly ulong EliteAxes = Named("elitea");

    /// <summary>Joint search: who acts when, and what is done otherwise.</summary>
    public static readonly ulong Splices = Named("splice");

    /// <summary>Joint search: the same from the exploit's side.</summary>
    public static readonly ulong SplicesOfExploit = Named("splicex");

    /// <summary>Joint search: episodes that splices are compared on.</summary>
    public static readonly ulong SpliceEpisodes = Named("splicee");

    /// <summary>Joint search: episodes of the comparison at the end, and the ways that learners start along.</summary>
    public static readonly ulong SpliceFinals = Named("splicef");

    /// <summary>PPO: episodes that its snapshots are compared on.</summary>
    public static readonly ulong Snapshots = Named("search");

    /// <summary>PPO: episodes that the best snapshots of its runs are ordered by.</summary>
    public static readonly ulong SnapshotFinals = Named("final");

    /// <summary>Targeted search: episodes that say what its policies return.</summary>
    public static readonly ulong Targeted = Named("targe");

    /// <summary>PPO's trainer: the numbers that a network starts from.</summary>
    public static readonly ulong InitialParameters = Named("init");

    /// <summary>PPO's trainer: the recurrent layer that a network starts from.</summary>
    public static readonly ulong InitialMemory = Named("gru");

    /// <summary>PPO's trainer: actions of a rollout.</summary>
    public static readonly ulong RolloutActions = Named("act");

    /// <summary>PPO's trainer: the order of entries in minibatches.</summary>
    public static readonly ulong Shuffling = Named("shuf");

    /// <summary>The look at a target before its audit.</summary>
    public static readonly ulong Check = Named("check");

    /// <summary>What a target answers, to be compared with what it answers later and elsewhere.</summary>
    public static readonly ulong Trace = Named("trace");

    /// <summary>Benchmark of PPO on CartPole: episodes that say whether the pole is balanced.</summary>
    public static readonly ulong CartPoleEvaluation = Named("cart");

    /// <summary>Benchmark of adversaries: episodes that the best find is chosen on.</summary>
    public static readonly ulong BenchmarkSelection = Named("select");

    /// <summary>Benchmark of adversaries: episodes that say what the chosen find earns.</summary>
    public static readonly ulong BenchmarkReturns = Named("fresh");

    /// <summary>Properties of rewards: how a random trajectory acts, and how long.</summary>
    public static readonly ulong Trajectories = Named("Traject");

    /// <summary>Properties of rewards: episodes of policies that are compared with random ones.</summary>
    public static readonly ulong PropertyEpisodes = Named("Played");

    /// <summary>Properties of rewards: episodes of random actions.</summary>
    public static readonly ulong PropertyRandom = Named("Random");

    // The bytes of the name in ASCII, the first of them highest.
    private static ulong Named(string name)
    {
        ulong stream = 0;
        foreach (char letter in name) stream = (stream << 8) | letter;
        return stream;
    }
}
