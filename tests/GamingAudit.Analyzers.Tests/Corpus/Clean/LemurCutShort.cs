using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class LemurCutShort : Agent
{
    private float timer;

    public override void OnEpisodeBegin()
    {
        base.OnEpisodeBegin();
        transform.localPosition = Vector3.zero;
        timer = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private void Update()
    {
        timer += Time.deltaTime;
        if (timer >= 60f) EpisodeInterrupted();
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Branch"))
        {
            AddReward(1f);
            EndEpisode();
        }

        if (other.CompareTag("Snake"))
        {
            AddReward(-1f);
            LetGo();
        }
    }

    private void LetGo() => EndEpisode();
}
