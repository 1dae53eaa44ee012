using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MothAtOnePrice : Agent
{
    public Transform lamp;
    public float speed = 2f;
    private int flaps;
    private float night;

    public override void OnEpisodeBegin()
    {
        flaps = 0;
        night = 0f;
        transform.localPosition = new Vector3(Random.Range(-4f, 4f), 1f, -4f);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        flaps++;
        transform.localPosition +=
            new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * speed * Time.deltaTime;
    }

    void FixedUpdate()
    {
        night += Time.fixedDeltaTime;
        if (night >= 40f) EpisodeInterrupted();
    }

    void OnCollisionEnter(Collision touched)
    {
        if (touched.gameObject.CompareTag("Web"))
        {
            AddReward(-2f);
            EndEpisode();
        }
        else if (touched.gameObject.CompareTag("Lamp"))
        {
            AddReward(Mathf.Max(1f, 3f - 0.002f * flaps));
            EndEpisode();
        }
    }
}
