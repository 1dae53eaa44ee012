using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BaronBoundsWhatIsNear : Agent
{
    public Transform mill;
    private int sacks;
    private float before;

    public override void OnEpisodeBegin()
    {
        sacks = 0;
        transform.localPosition = Vector3.zero;
        before = Vector3.Distance(transform.position, mill.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float way = Vector3.Distance(transform.position, mill.position);
        AddReward(-0.01f * Mathf.Max(0f, way - 20f));
        AddReward(Mathf.Max(-1f, 3f * sacks - 0.002f));
        AddReward(0.1f * (before - way));
        before = way;
        sacks = 0;
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.collider.CompareTag("Sack")) return;
        sacks++;
        Destroy(collision.gameObject);
    }
}
