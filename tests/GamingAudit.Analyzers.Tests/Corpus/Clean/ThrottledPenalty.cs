using Unity.MLAgents;
using UnityEngine;

public class ThrottledPenalty : Agent
{
    [SerializeField] Transform fire;
    float heat;

    public override void OnEpisodeBegin() => heat = 0f;

    void FixedUpdate()
    {
        if (Vector3.Distance(transform.position, fire.position) < 1.5f)
        {
            heat += Time.fixedDeltaTime;
            if (heat > 2f)
            {
                AddReward(-0.1f);
                heat = 0f;
            }
        }
        else
        {
            heat = 0f;
        }
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("bucket")) return;
        AddReward(1f);
        EndEpisode();
    }
}
