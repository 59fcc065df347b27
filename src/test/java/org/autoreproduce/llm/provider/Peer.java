package org.autoreproduce.llm.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.autoreproduce.llm.anthropic.Anthropic;
import org.autoreproduce.llm.gemini.Gemini;
import org.autoreproduce.llm.ollama.Ollama;
import org.autoreproduce.llm.wire.Dialect;
import org.autoreproduce.llm.wire.Loopback.Act;
import org.autoreproduce.llm.wire.Loopback.Line;

/** Servers as they really answer, by the documentation of each protocol. */
enum Peer {
    ANTHROPIC(new Anthropic()) {
        @Override
        void begin(Line line) throws IOException {
            line.stream();
            named(line, "{'type':'message_start','message':{'id':'msg_1','type':'message','role':'assistant',"
                    + "'model':'answering-model','content':[],'stop_reason':null,'stop_sequence':null,"
                    + "'usage':{'input_tokens':4,'cache_creation_input_tokens':2,'cache_read_input_tokens':5,'output_tokens':1}}}");
            named(line, "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}");
            named(line, "{'type':'ping'}");
        }

        @Override
        void piece(Line line, String text) throws IOException {
            named(line, "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':%s}}"
                    .formatted(quoted(text)));
        }

        @Override
        void end(Line line, Why why) throws IOException {
            named(line, "{'type':'content_block_stop','index':0}");
            named(line,
                    "{'type':'message_delta','delta':{'stop_reason':'%s','stop_sequence':null},'usage':{'output_tokens':20}}"
                            .formatted(switch (why) {
                                case DONE -> "end_turn";
                                case LENGTH -> "max_tokens";
                                case FILTER -> "refusal";
                            }));
            named(line, "{'type':'message_stop'}");
        }

        @Override
        Act error(Trouble trouble) {
            return switch (trouble) {
                case KEY -> json(401,
                        "{'type':'error','error':{'type':'authentication_error','message':'invalid x-api-key sk-secret'}}");
                case MODEL ->
                    json(404, "{'type':'error','error':{'type':'not_found_error','message':'model: some-model'}}");
                case RATE -> json(429,
                        "{'type':'error','error':{'type':'rate_limit_error','message':'This request would exceed your rate limit'}}",
                        "retry-after: 7");
                case OVERLOAD ->
                    json(529, "{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}");
                case MONEY -> json(400, "{'type':'error','error':{'type':'invalid_request_error','message':"
                        + "'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.'}}");
                case CONTEXT -> json(400,
                        "{'type':'error','error':{'type':'invalid_request_error','message':'prompt is too long: 210000 tokens > 200000 maximum'}}");
                case WITHIN -> line -> {
                    begin(line);
                    piece(line, "half");
                    named(line, "{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}");
                };
                case SCHEMA -> json(400, "{'type':'error','error':{'type':'invalid_request_error','message':"
                        + "'output_config.format: this model does not support structured outputs'}}");
            };
        }

        private void named(Line line, String json) throws IOException {
            String type = json.replaceFirst("^\\{'type':'(\\w+)'.*", "$1");
            line.write("event: " + type + "\ndata: " + doubled(json) + "\n\n");
        }
    },

    GEMINI(new Gemini()) {
        @Override
        void begin(Line line) throws IOException {
            line.stream();
        }

        @Override
        void piece(Line line, String text) throws IOException {
            line.event(doubled("{'candidates':[{'content':{'parts':[{'text':%s}],'role':'model'},'index':0}],"
                    .formatted(quoted(text))
                    + "'usageMetadata':{'promptTokenCount':11,'totalTokenCount':11},'modelVersion':'answering-model','responseId':'r'}"));
        }

        @Override
        void end(Line line, Why why) throws IOException {
            line.event(doubled(
                    "{'candidates':[{'content':{'parts':[{'text':''}],'role':'model'},'finishReason':'%s','index':0}],"
                            .formatted(switch (why) {
                                case DONE -> "STOP";
                                case LENGTH -> "MAX_TOKENS";
                                case FILTER -> "SAFETY";
                            })
                            + "'usageMetadata':{'promptTokenCount':11,'candidatesTokenCount':15,'thoughtsTokenCount':5,"
                            + "'cachedContentTokenCount':5,'totalTokenCount':31},'modelVersion':'answering-model','responseId':'r'}"));
        }

        @Override
        Act error(Trouble trouble) {
            return switch (trouble) {
                case KEY ->
                    json(400, "{'error':{'code':400,'message':'API key not valid. Please pass a valid API key.',"
                            + "'status':'INVALID_ARGUMENT','details':[{'@type':'type.googleapis.com/google.rpc.ErrorInfo','reason':'API_KEY_INVALID'}]}}");
                case MODEL ->
                    json(404, "{'error':{'code':404,'message':'models/some-model is not found for API version v1beta, "
                            + "or is not supported for generateContent.','status':'NOT_FOUND'}}");
                case RATE -> json(429,
                        "{'error':{'code':429,'message':'You exceeded your current quota, please check your plan and billing details. "
                                + "Please retry in 7s.','status':'RESOURCE_EXHAUSTED','details':[{'@type':'type.googleapis.com/google.rpc.RetryInfo','retryDelay':'7s'}]}}");
                case OVERLOAD -> json(503,
                        "{'error':{'code':503,'message':'The model is overloaded. Please try again later.','status':'UNAVAILABLE'}}");
                case MONEY -> json(429,
                        "{'error':{'code':429,'message':'You exceeded your current quota, please check your plan and billing details.',"
                                + "'status':'RESOURCE_EXHAUSTED'}}");
                case CONTEXT -> json(400,
                        "{'error':{'code':400,'message':'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).',"
                                + "'status':'INVALID_ARGUMENT'}}");
                case WITHIN -> line -> {
                    begin(line);
                    piece(line, "half");
                    line.event(doubled(
                            "{'error':{'code':503,'message':'The model is overloaded.','status':'UNAVAILABLE'}}"));
                };
                case SCHEMA -> json(400,
                        "{'error':{'code':400,'message':'Invalid JSON payload received. Unknown name \\\"additionalProperties\\\" at "
                                + "\\'generation_config.response_schema\\': Cannot find field.','status':'INVALID_ARGUMENT'}}");
            };
        }
    },

    OLLAMA(new Ollama()) {
        @Override
        void begin(Line line) throws IOException {
            line.write("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nConnection: close\r\n\r\n");
        }

        @Override
        void piece(Line line, String text) throws IOException {
            line.write(doubled(
                    "{'model':'answering-model','created_at':'2026-11-24T08:00:00Z','message':{'role':'assistant','content':%s},'done':false}\n"
                            .formatted(quoted(text))));
        }

        @Override
        void end(Line line, Why why) throws IOException {
            line.write(doubled(
                    "{'model':'answering-model','created_at':'2026-11-24T08:00:00Z','message':{'role':'assistant','content':''},"
                            + "'done':true,'done_reason':'%s','total_duration':1,'prompt_eval_count':11,'eval_count':20}\n"
                                    .formatted(why == Why.DONE ? "stop" : "length")));
        }

        @Override
        Act error(Trouble trouble) {
            return switch (trouble) {
                case KEY -> json(401, "{'error':'unauthorized'}");
                case MODEL -> json(404, "{'error':'model \\'some-model\\' not found'}");
                case RATE -> json(429, "{'error':'too many requests'}", "Retry-After: 7");
                case OVERLOAD ->
                    json(503, "{'error':'server busy, please try again. maximum pending requests exceeded'}");
                case MONEY -> json(402, "{'error':'usage limit reached'}");
                case CONTEXT -> json(400, "{'error':'the input length exceeds the context length'}");
                case WITHIN -> line -> {
                    begin(line);
                    piece(line, "half");
                    line.write(doubled("{'error':'an error was encountered while running the model: CUDA error'}\n"));
                };
                case SCHEMA -> json(400, "{'error':'invalid JSON schema in format'}");
            };
        }
    };

    final Dialect dialect;

    Peer(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Why a reply ends. */
    enum Why {
        DONE, LENGTH, FILTER
    }

    /** What may go wrong. */
    enum Trouble {
        KEY, MODEL, RATE, OVERLOAD, MONEY, CONTEXT, WITHIN, SCHEMA
    }

    abstract void begin(Line line) throws IOException;

    abstract void piece(Line line, String text) throws IOException;

    abstract void end(Line line, Why why) throws IOException;

    abstract Act error(Trouble trouble);

    /** A whole reply. */
    Act reply(String... pieces) {
        return line -> {
            begin(line);
            for (String piece : pieces) {
                piece(line, piece);
            }
            end(line, Why.DONE);
        };
    }

    /** JSON in single quotes becomes JSON; an escaped one stays. */
    static String doubled(String json) {
        return json.replace("\\'", "\u0001").replace('\'', '"').replace('\u0001', '\'');
    }

    private static Act json(int status, String json, String... headers) {
        return line -> line.answer(status, "application/json; charset=utf-8", doubled(json), headers);
    }

    private static String quoted(String text) {
        try {
            return new ObjectMapper().writeValueAsString(text).replace("'", "\\'");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
