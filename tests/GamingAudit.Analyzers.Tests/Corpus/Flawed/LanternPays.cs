using Unity.MLAgents;
using UnityEngine;

public class MothAgent : Agent
{
    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
    }

    public void Receive(float amount, bool over)
    {
        AddReward(amount);
        if (over) EndEpisode();
    }
}

public class Lantern : MonoBehaviour
{
    public MothAgent moth;
    private bool wasSeen;

    private void FixedUpdate()
    {
        float gap = Vector3.Distance(transform.position, moth.transform.position);
        if (gap < 4f && !wasSeen)
        {
            wasSeen = true;
            moth.Receive(0.3f, false); // expect: GA4005
        }

        if (gap < 0.5f) moth.Receive(1f, true);
    }
}
