namespace GamingAudit.Analyzers.Code;

/// <summary>
/// The words that decide findings by what people call things, all in this place. Each list can be extended in an
/// .editorconfig, as in <c>gaming_audit.words.failures = quicksand, thorns</c>.
/// </summary>
internal static class WordLists
{
    /// <summary>Ends of the names of locals that hold a part of a reward.</summary>
    public static readonly WordList Amounts = new(
        "amounts", "reward", "penalty", "bonus", "punishment", "cost", "shaping");

    /// <summary>Last words of the names of answers that are graded.</summary>
    public static readonly WordList Answers = new(
        "answers", "answer", "completion", "response", "output", "prediction", "predicted", "candidate", "generated",
        "submission", "actual");

    /// <summary>Words in the names of what an answer is compared with.</summary>
    public static readonly WordList Expectations = new(
        "expectations", "expected", "reference", "gold", "golden", "truth", "groundtruth", "target", "solution", "key",
        "label", "correct", "desired", "wanted");

    /// <summary>How the names of methods begin that say what an answer is worth.</summary>
    public static readonly WordList Checks = new(
        "checks", "check", "is", "grade", "score", "evaluate", "mark", "verify", "judge", "matches", "validate");

    /// <summary>Words in the names of fields that count towards a limit.</summary>
    public static readonly WordList Counters = new(
        "counters", "step", "steps", "time", "timer", "count", "counter", "frame", "frames", "elapsed", "ticks",
        "tick");

    /// <summary>Words in the names of what is charged for trading or moving.</summary>
    public static readonly WordList Fees = new(
        "fees", "fee", "fees", "commission", "commissions", "slippage", "tax", "taxes", "toll");

    /// <summary>What an agent that fails runs into.</summary>
    public static readonly WordList Failures = new(
        "failures", "wall", "death", "dead", "kill", "killzone", "deadzone", "lava", "fire", "obstacle", "enemy",
        "bomb", "trap", "spike", "spikes", "hazard", "pit", "danger", "outofbounds");

    /// <summary>What an agent falls into, runs into or ends by where a test names it.</summary>
    public static readonly WordList Perils = new(
        "perils", "lava", "pit", "cliff", "trap", "obstacle", "wall", "lost", "starved", "exploded", "burned");

    /// <summary>What has become of an agent that failed.</summary>
    public static readonly WordList Defeats = new(
        "defeats", "dead", "died", "death", "fallen", "fell", "crashed", "drowned", "destroyed", "killed", "tipped",
        "flipped", "derailed", "crash", "collided", "collision", "aground", "bankrupt", "toppled");

    /// <summary>Last words of the names of what a signal calls when something is over.</summary>
    public static readonly WordList Leavings = new(
        "leavings", "release", "released", "exit", "exited", "leave", "left", "lost", "end", "ended");

    /// <summary>How the names of methods begin that say that the agent has lost.</summary>
    public static readonly WordList Losses = new(
        "losses", "lose", "loses", "lost", "fail", "fails", "failed", "die", "dies", "died", "crash", "crashed");

    /// <summary>What an agent should not be in.</summary>
    public static readonly WordList Dangers = new(
        "dangers", "danger", "dangerous", "endangered", "unsafe", "peril");

    /// <summary>Ends of what an agent does, good and bad.</summary>
    public static readonly WordList Outcomes = new(
        "outcomes", "goal", "finish", "finished", "win", "won", "victory", "death", "dead", "died", "killed", "lost",
        "gameover");

    /// <summary>What has become of an agent that did what it was to do.</summary>
    public static readonly WordList Successes = new(
        "successes", "goal", "flag", "win", "won", "victory", "success", "succeeded", "solved", "arrived", "delivered",
        "landed", "docked", "completed", "complete", "finished");

    /// <summary>Parts of names of values of an earlier moment.</summary>
    public static readonly WordList Past = new(
        "past", "last", "prev", "old", "before", "start");

    /// <summary>What an agent sees of a thing and not the thing itself.</summary>
    public static readonly WordList Observed = new(
        "observed", "seen", "observed", "sensed", "perceived", "reported", "displayed", "apparent", "detected",
        "claimed", "measured");

    /// <summary>Names of what an agent is charged.</summary>
    public static readonly WordList Penalties = new(
        "penalties", "penalty", "penalties", "punishment", "punish");

    /// <summary>Names of what an agent is paid.</summary>
    public static readonly WordList Bonuses = new(
        "bonuses", "bonus", "prize");

    /// <summary>A penalty kick, an avoided penalty: a name that says more than one thing says nothing.</summary>
    public static readonly WordList Unclear = new(
        "unclear", "reward", "goal", "area", "kick", "shot", "shoot", "save", "saved", "avoid", "avoided", "no",
        "without", "free", "refund", "recovery", "scale", "multiplier", "factor", "weight", "rate");

    /// <summary>Parts of names of what limits how often something is paid.</summary>
    public static readonly WordList Timers = new(
        "timers", "time", "count", "frame", "elapsed", "interval", "cooldown");

    /// <summary>Names of what tells whether somebody looks.</summary>
    public static readonly WordList Watch = new(
        "watch", "supervised", "supervisor", "watched", "watching", "monitored", "overseen", "oversight", "overseer",
        "audited", "inspected", "unsupervised", "unwatched", "unmonitored");

    /// <summary>Parts of a body whose movement is no walking.</summary>
    public static readonly WordList BodyParts = new(
        "body-parts", "hip", "hips", "torso", "head", "pelvis", "chest", "trunk", "waist", "spine", "foot", "feet",
        "leg", "thigh");

    /// <summary>Words of code that looks at the posture.</summary>
    public static readonly WordList Posture = new(
        "posture", "up", "upright", "fall", "fallen", "fell", "tilt", "lean", "pitch", "roll", "balance", "balanced",
        "standing", "orientation", "rotation", "angle", "angles", "grounded", "ground", "flipped", "euler",
        "quaternion");

    /// <summary>Names of what gives a speed a direction.</summary>
    public static readonly WordList Directions = new(
        "directions", "Dot", "Angle", "Project", "ProjectOnPlane", "SignedAngle", "InverseTransformDirection",
        "forward", "Cos");

    /// <summary>Names of measured quantities, which are hardly ever equal.</summary>
    public static readonly WordList Measures = new(
        "measures", "Distance", "magnitude", "sqrMagnitude", "position", "localPosition", "velocity",
        "angularVelocity", "Angle", "Dot", "rotation", "eulerAngles");

    /// <summary>Calls that use up, remove or store a thing.</summary>
    public static readonly WordList Consuming = new(
        "consuming", "Destroy", "DestroyImmediate", "SetActive", "Remove", "RemoveAt", "Add", "Clear", "Dequeue", "Pop",
        "Enqueue");

    /// <summary>How the names of methods start that move a thing or begin anew.</summary>
    public static readonly WordList Moving = new(
        "moving", "Respawn", "Spawn", "Reset", "Move", "Deactivate", "Disable", "Place", "Next", "Scatter", "Shuffle",
        "Randomize", "Randomise", "Relocate", "Teleport", "PutBack");

    /// <summary>Calls that look at things and change none.</summary>
    public static readonly WordList LookUps = new(
        "look-ups", "Equals", "Abs", "Min", "Max", "Distance", "Dot");

    /// <summary>Words in the names of what an agent owns.</summary>
    public static readonly WordList Wealth = new(
        "wealth", "wealth", "cash", "balance", "equity", "asset", "assets", "worth", "capital", "portfolio", "money",
        "funds", "account", "profit", "bankroll", "budget", "treasury");

    /// <summary>Words in the names of what a thing was at the start.</summary>
    public static readonly WordList Beginnings = new(
        "beginnings", "initial", "start", "starting", "begin", "beginning", "opening", "original", "first");

    /// <summary>Names of fields that count the steps of an episode.</summary>
    public static readonly WordList StepCounts = new(
        "step-counts", "stepCount", "steps", "step", "currentStep");

    /// <summary>Names of what says that an episode is over.</summary>
    public static readonly WordList Overs = new(
        "overs", "done", "isDone", "IsDone", "Done", "terminated", "terminal", "isTerminal", "over", "isOver");

    /// <summary>Words in the names of what grows with the time that has passed.</summary>
    public static readonly WordList Elapsed = new(
        "elapsed", "timer", "elapsed", "time");

    /// <summary>Words in the names of the time that is left.</summary>
    public static readonly WordList Remaining = new(
        "remaining", "timer", "time", "countdown");

    /// <summary>Names of what has no upper bound.</summary>
    public static readonly WordList Lengths = new(
        "lengths", "Distance", "magnitude", "sqrMagnitude", "SqrMagnitude", "Exp", "Pow");

    /// <summary>Names of what is never negative and can be zero.</summary>
    public static readonly WordList Sizes = new(
        "sizes", "Distance", "magnitude", "sqrMagnitude", "Magnitude", "SqrMagnitude", "Count", "Length", "Angle");

    /// <summary>Words in the names of how fast a thing moves.</summary>
    public static readonly WordList Speeds = new(
        "speeds", "speed", "velocity");

    /// <summary>Members that hold where a thing is along one axis.</summary>
    public static readonly WordList Coordinates = new(
        "coordinates", "x", "y", "z", "X", "Y", "Z");

    /// <summary>Members that hold how high a thing is.</summary>
    public static readonly WordList Heights = new(
        "heights", "y", "Y");

    /// <summary>Calls that give an angle with a sign.</summary>
    public static readonly WordList SignedAngles = new(
        "signed-angles", "SignedAngle", "DeltaAngle");

    /// <summary>Methods of Convert that read text as a number by the machine's culture.</summary>
    public static readonly WordList Conversions = new(
        "conversions", "ToSingle", "ToDouble", "ToDecimal");

    /// <summary>Members of Environment that tell what was set outside of the process.</summary>
    public static readonly WordList Settings = new(
        "settings", "GetEnvironmentVariable", "GetCommandLineArgs", "MachineName", "UserName", "CommandLine");

    /// <summary>Types all of whose members reach out of the process.</summary>
    public static readonly WordList Outside = new(
        "outside", "File", "Directory", "FileInfo", "DirectoryInfo", "StreamReader", "FileStream", "BinaryReader",
        "Console", "HttpClient", "WebClient", "HttpWebRequest", "UnityWebRequest", "Process", "PlayerPrefs",
        "TcpClient", "Socket", "Registry");

    /// <summary>Words in the names of types that act or hold what acts.</summary>
    public static readonly WordList Actors = new(
        "actors", "agent", "env", "environment", "gym");

    /// <summary>Calls that look like a pay, beside those of the known frameworks.</summary>
    public static readonly WordList Pays = new(
        "pays", "GiveReward");

    /// <summary>Methods that look like rewards of a framework that is not known.</summary>
    public static readonly WordList RewardMethods = new(
        "reward-methods", "ComputeReward", "CalculateReward", "GetReward", "CalcReward", "Reward",
        "TotalReward", "RewardFor");
}
