using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterPaidByTheRiver : Agent
{
    public float patience = 60f;
    private float waited;

    public override void OnEpisodeBegin()
    {
        waited = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        AddReward(Score());
        waited += Time.fixedDeltaTime;
        if (waited >= patience) EpisodeInterrupted();
    }

    private float Score()
    {
        float score = 0f;
        return score;
    }
}

public class RiverBank : MonoBehaviour
{
    private void OnTriggerEnter(Collider other)
    {
        OtterPaidByTheRiver otter = other.GetComponent<OtterPaidByTheRiver>();
        if (otter != null)
        {
            otter.AddReward(1f);
            otter.EndEpisode();
        }
    }
}
