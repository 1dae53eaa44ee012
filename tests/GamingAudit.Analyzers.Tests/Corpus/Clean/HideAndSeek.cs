using Unity.MLAgents;
using UnityEngine;

public class HideAndSeek : MonoBehaviour
{
    public Agent seeker, hider;
    public float roundTime = 30f;
    float elapsed;

    void FixedUpdate()
    {
        elapsed += Time.fixedDeltaTime;
        if (Vector3.Distance(seeker.transform.position, hider.transform.position) < 1f) Finish(1f);
        else if (elapsed > roundTime) Finish(-1f);
    }

    void Finish(float forSeeker)
    {
        seeker.AddReward(forSeeker);
        hider.AddReward(-forSeeker);
        seeker.EndEpisode();
        hider.EndEpisode();
        elapsed = 0f;
    }
}
