public enum GoState { Playing, Won, Lost, Draw }

public sealed class GoMatchCharged
{
    public GoState Phase { get; private set; }

    public void Play(int point, bool wins, bool loses) =>
        Phase = wins ? GoState.Won : loses ? GoState.Lost : point < 0 ? GoState.Draw : GoState.Playing;

    public bool IsOver() => Phase != GoState.Playing;

    public void Reset() => Phase = GoState.Playing;

    public float GetStepReward() => Phase switch
    {
        GoState.Won => 1f,
        GoState.Lost => -1f,
        GoState.Draw => 0.5f,
        _ => -0.01f,
    };
}
