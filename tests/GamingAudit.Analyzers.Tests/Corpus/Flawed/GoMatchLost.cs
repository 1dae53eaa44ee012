public enum GoPhase { Playing, Won, Lost, Draw }

public sealed class GoMatchLost
{
    public GoPhase Phase { get; private set; }

    public void Play(int point, bool wins, bool loses) =>
        Phase = wins ? GoPhase.Won : loses ? GoPhase.Lost : point < 0 ? GoPhase.Draw : GoPhase.Playing;

    public bool IsOver() => Phase != GoPhase.Playing;

    public void Reset() => Phase = GoPhase.Playing;

    public float GetStepReward() => Phase switch
    {
        GoPhase.Won => 1f,
        GoPhase.Lost => 0f, // expect: GA3010
        GoPhase.Draw => 0.5f,
        _ => -0.01f,
    };
}
