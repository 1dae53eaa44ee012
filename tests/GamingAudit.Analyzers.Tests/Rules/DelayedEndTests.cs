using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class DelayedEndTests() : RuleTest("GA2007")
{
    [Fact]
    public Task Reports_an_invoked_end() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("goal")) { [|AddReward(1f)|]; Invoke("Finish", 2f); }
        }
        void Finish() { EndEpisode(); }
        """);

    [Fact]
    public Task Reports_an_end_invoked_by_nameof() => Agent("""
        void OnTriggerEnter(Collider other) { [|AddReward(1f)|]; Invoke(nameof(Finish), 1f); }
        void Finish() { Debug.Log(1); EndEpisode(); }
        """);

    [Fact]
    public Task Reports_an_end_in_a_coroutine() => Agent("""
        void OnCollisionEnter(Collision goal) { StartCoroutine(Finish()); [|AddReward(1f)|]; }
        IEnumerator Finish() { yield return null; EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_end_comes_at_once() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); Finish(); }
        void Finish() { EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_a_flag_is_set() => Agent("""
        bool done;
        void OnTriggerEnter(Collider other) { if (!done) { done = true; AddReward(1f); Invoke("Finish", 2f); } }
        void Finish() { done = false; EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_thing_is_switched_off() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (last > 0f) { AddReward(1f); other.gameObject.SetActive(false); Invoke("Finish", 2f); }
        }
        void Finish() { EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_what_waits_ends_nothing() => Agent("""
        void OnTriggerEnter(Collider other) { AddReward(1f); Invoke("Blink", 2f); }
        void Blink() { Debug.Log(1); }
        """);

    [Fact]
    public Task Is_silent_about_a_charge() => Agent("""
        void OnCollisionEnter(Collision wall) { AddReward(-1f); Invoke("Finish", 2f); }
        void Finish() { EndEpisode(); }
        """);

    [Fact]
    public Task Is_silent_when_the_end_waits_in_another_branch() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(1f); Destroy(other.gameObject); }
            else { Invoke("Finish", 2f); }
        }
        void Finish() { EndEpisode(); }
        """);

    [Fact]
    public Task Reports_an_end_behind_an_await() => Agent("""
        async void OnTriggerEnter(Collider other)
        {
            [|AddReward(1f)|];
            await System.Threading.Tasks.Task.Delay(1000);
            EndEpisode();
        }
        """);

    [Fact]
    public Task Is_silent_when_the_end_comes_before_the_await() => Agent("""
        async void OnTriggerEnter(Collider other)
        {
            AddReward(1f);
            EndEpisode();
            await System.Threading.Tasks.Task.Delay(1000);
        }
        """);
}
